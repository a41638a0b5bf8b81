namespace Das.Testing;

/// <summary>Where the repository is, whatever the tests were started from.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds Dsl.sln.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Dsl.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("no Dsl.sln above " + AppContext.BaseDirectory);
    }
}
