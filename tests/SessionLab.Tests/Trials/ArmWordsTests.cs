using SessionLab.Core.Scenarios;
using SessionLab.Trials;

namespace SessionLab.Tests.Trials;

public sealed class ArmWordsTests
{
    [Fact]
    public void A_word_alone_is_a_mode() => Assert.Equal([new ScenarioChange("modes", "[redis]")], ArmWords.Read("redis").Changes);

    [Fact]
    public void A_mode_can_be_said_like_any_setting() => Assert.Equal(ArmWords.Read("redis").Changes, ArmWords.Read("mode=redis").Changes);

    [Fact]
    public void Settings_follow_each_other_with_commas() => Assert.Equal(
        [new ScenarioChange("cluster.copies", "1"), new ScenarioChange("cluster.work", "exponential 5ms")],
        ArmWords.Read("cluster.copies=1, cluster.work=exponential 5ms").Changes);

    [Fact]
    public void A_comma_in_brackets_belongs_to_a_list() =>
        Assert.Equal([new ScenarioChange("modes", "[sticky, redis]"), new ScenarioChange("cluster.nodes", "2")], ArmWords.Read("modes=[sticky, redis],cluster.nodes=2").Changes);

    [Fact]
    public void A_build_is_no_setting_of_the_scenario()
    {
        var arm = ArmWords.Read("redis,build=../old");
        Assert.Equal(("../old", 1), (arm.Build, arm.Changes.Count));
    }

    [Fact]
    public void Base_changes_nothing() => Assert.Equal((0, null), (ArmWords.Read("base").Changes.Count, ArmWords.Read("base").Build));
}
