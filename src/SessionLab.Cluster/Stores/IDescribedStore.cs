namespace SessionLab.Cluster.Stores;

/// <summary>A store that says who it is.</summary>
public interface IDescribedStore
{
    /// <summary>Asks over the connection that sessions use; a store that is away is a <see cref="Sessions.SessionRefusedException"/>.</summary>
    Task<StoreInfo> DescribeAsync();
}
