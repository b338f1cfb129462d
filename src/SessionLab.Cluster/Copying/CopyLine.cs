namespace SessionLab.Cluster.Copying;

/// <summary>
/// The way to one node. A copy goes at once when nothing is on its way there, else together with all others that come up until the answer
/// is back: under load that spares most messages, and without load it changes nothing.
/// </summary>
/// <param name="send">Sends copies in one message; the replies are in their order.</param>
public sealed class CopyLine(Func<SessionCopy[], Task<CopyReply[]>> send)
{
    // A node that wakes after a pause must be able to take in a message of this size before anybody gives it up.
    private const int MostAtOnce = 100;
    private readonly Lock _turn = new();
    private readonly Queue<Parcel> _waiting = [];
    private bool _underWay;

    /// <summary>Sends a copy; completes with what the node did with it, and fails as its message does.</summary>
    public Task<CopyReply> SendAsync(SessionCopy copy)
    {
        var parcel = new Parcel(copy);
        lock (_turn)
        {
            _waiting.Enqueue(parcel);
            if (_underWay)
                return parcel.Reply;
            _underWay = true;
        }

        _ = SendWaitingAsync();
        return parcel.Reply;
    }

    private async Task SendWaitingAsync()
    {
        while (Next() is { Length: > 0 } parcels)
        {
            try
            {
                var replies = await send([.. parcels.Select(parcel => parcel.Copy)]);
                foreach (var (parcel, reply) in parcels.Zip(replies))
                    parcel.Answer(reply);
            }
            catch (Exception lost)
            {
                // Whoever sent one of them decides what a lost message means.
                foreach (var parcel in parcels)
                    parcel.Lose(lost);
            }
        }
    }

    private Parcel[] Next()
    {
        lock (_turn)
        {
            var next = new Parcel[Math.Min(_waiting.Count, MostAtOnce)];
            for (var i = 0; i < next.Length; i++)
                next[i] = _waiting.Dequeue();
            _underWay = next.Length > 0;
            return next;
        }
    }

    private sealed class Parcel(SessionCopy copy)
    {
        private readonly TaskCompletionSource<CopyReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SessionCopy Copy => copy;

        public Task<CopyReply> Reply => _reply.Task;

        public void Answer(CopyReply reply) => _reply.SetResult(reply);

        public void Lose(Exception lost) => _reply.SetException(lost);
    }
}
