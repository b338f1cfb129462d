using System.Threading.Channels;
using SessionLab.Core.Records;

namespace SessionLab.Running;

/// <summary>The one stream of everything seen during a run; its listeners take the events one after another.</summary>
public sealed class EventFlow
{
    // Bounded, so that a listener that cannot keep up slows the clients down, visibly, and never fills the memory.
    private readonly Channel<RunEvent> _channel =
        Channel.CreateBounded<RunEvent>(new BoundedChannelOptions(1 << 16) { SingleReader = true });

    // So that the listening thread is woken a hundred times a second at most, and not for each event.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(10);

    private readonly Task _listening;

    /// <summary>Starts to hand events to <paramref name="listeners"/>, in this order.</summary>
    public EventFlow(IReadOnlyList<IRunListener> listeners) => _listening = Task.Run(() => ListenAsync(listeners));

    /// <summary>Takes events from anybody.</summary>
    public ChannelWriter<RunEvent> Writer => _channel.Writer;

    /// <summary>Completes when every listener has taken the last event; fails when a listener failed.</summary>
    public Task CompleteAsync()
    {
        _channel.Writer.TryComplete();
        return _listening;
    }

    private async Task ListenAsync(IReadOnlyList<IRunListener> listeners)
    {
        try
        {
            while (await _channel.Reader.WaitToReadAsync())
            {
                while (_channel.Reader.TryRead(out var runEvent))
                    foreach (var listener in listeners)
                        listener.See(runEvent);
                await Task.Delay(Rest);
            }
        }
        catch (Exception failure)
        {
            // Nobody reads any more: writers must fail instead of waiting for ever.
            _channel.Writer.TryComplete(failure);
            throw;
        }
    }
}
