using SessionLab.Commands;

// The roles that the lab starts many of come first: they must be up before a command line has been parsed.
return await (ChildCommands.TryRun(args) ?? CommandLine.RunAsync(args));
