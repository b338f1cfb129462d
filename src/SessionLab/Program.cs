using SessionLab.Commands;

if (ChildCommands.TryRun(args) is { } child)
{
    return await child;
}
Console.WriteLine("sessionlab");
return 0;
