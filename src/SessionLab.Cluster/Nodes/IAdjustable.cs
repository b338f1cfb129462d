namespace SessionLab.Cluster.Nodes;

/// <summary>A part of a node that an operator's command can change while it runs.</summary>
public interface IAdjustable
{
    /// <summary>The node was told these settings; what of them is not this part's is left alone.</summary>
    void Adjust(NodeSettings told);
}
