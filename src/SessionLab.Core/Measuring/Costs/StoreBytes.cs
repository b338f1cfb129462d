namespace SessionLab.Core.Measuring.Costs;

/// <summary>
/// Bytes of keys and values between a node and the session store for each request, as the node's driver was given them and gave them back;
/// how the store's protocol packs them is not counted.
/// </summary>
/// <param name="Sent">To the store.</param>
/// <param name="Received">From the store.</param>
public sealed record StoreBytes(double Sent, double Received);
