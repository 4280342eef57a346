package id.guruonline.conversation.turn;

/** Somebody else handles this lane by now; whoever hears this stops and changes nothing more. */
public final class LostClaim extends RuntimeException {

    public LostClaim(String what) {
        super(what + " is worked on by somebody else");
    }
}
