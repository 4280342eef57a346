package id.guruonline.conversation.dialogue.pupil;

import id.guruonline.conversation.dialogue.RoleIntent;
import id.guruonline.conversation.understanding.meaning.Intent;
import java.util.Set;

/** What a pupil may want. */
public enum PupilIntent implements RoleIntent {
    RATE(Intent.RATE),
    LANGUAGE(Intent.LANGUAGE),
    HELP(Intent.HELP, Intent.GREETING, Intent.JOIN),
    THANKS(Intent.THANKS),
    /** Nothing a pupil wants, or nothing clear: perhaps it was meant to be stars. */
    OTHER;

    private final Set<Intent> heard;

    PupilIntent(Intent... heard) {
        this.heard = Set.of(heard);
    }

    @Override
    public Set<Intent> heard() {
        return heard;
    }

    /** What a pupil wants by what was heard. */
    public static PupilIntent of(Intent heard) {
        return RoleIntent.of(heard, values(), OTHER);
    }
}
