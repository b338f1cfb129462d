Console.WriteLine("sessionlab");
