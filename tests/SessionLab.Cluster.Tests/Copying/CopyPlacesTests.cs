using System.Globalization;
using CsCheck;
using SessionLab.Cluster.Copying;

namespace SessionLab.Cluster.Tests.Copying;

public sealed class CopyPlacesTests
{
    private static readonly string[] Nodes = ["n1", "n2", "n3", "n4", "n5"];

    [Fact]
    public void The_order_depends_on_the_session_and_the_nodes_and_on_nothing_else() =>
        Gen.String.Sample(session =>
            CopyPlaces.Order(session, Nodes).SequenceEqual(CopyPlaces.Order(session, Nodes.Reverse()))
            && CopyPlaces.Order(session, Nodes).Order().SequenceEqual(Nodes));

    [Fact]
    public void A_node_that_goes_leaves_the_others_in_their_order() =>
        Gen.Select(Gen.String, Gen.Int[0, 4]).Sample((session, gone) =>
            CopyPlaces.Order(session, Nodes.Where(node => node != Nodes[gone]))
                .SequenceEqual(CopyPlaces.Order(session, Nodes).Where(node => node != Nodes[gone])));

    [Fact]
    public void Every_node_is_the_first_of_about_as_many_sessions()
    {
        var firsts = Enumerable.Range(0, 10_000)
            .GroupBy(number => CopyPlaces.Order(number.ToString(CultureInfo.InvariantCulture), Nodes).First());

        Assert.All(firsts, sessions => Assert.InRange(sessions.Count(), 1_850, 2_150)); // 2,000 ± 3.75 standard deviations
    }

    [Fact]
    public void A_session_has_its_copy_on_each_other_node_about_as_often()
    {
        var copies = Enumerable.Range(0, 10_000)
            .Select(number => CopyPlaces.Order(number.ToString(CultureInfo.InvariantCulture), Nodes).Take(2).ToArray())
            .Where(places => places[0] == "n1")
            .GroupBy(places => places[1])
            .ToDictionary(sessions => sessions.Key, sessions => sessions.Count());

        Assert.Equal(4, copies.Count);
        Assert.All(copies.Values, count => Assert.InRange(count, 420, 580)); // about 500 ± 4 standard deviations
    }
}
