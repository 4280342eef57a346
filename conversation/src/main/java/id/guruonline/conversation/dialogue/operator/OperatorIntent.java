package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.RoleIntent;
import id.guruonline.conversation.understanding.meaning.Intent;
import java.util.Set;

/** What a school's operator may want. */
public enum OperatorIntent implements RoleIntent {
    ORDER(Intent.ORDER),
    REPEAT(Intent.REPEAT),
    CANCEL(Intent.CANCEL),
    CHANGE(Intent.CHANGE),
    STATUS(Intent.STATUS),
    NO_SHOW(Intent.NO_SHOW),
    CONFIRM_ATTENDANCE(Intent.CONFIRM_ATTENDANCE),
    ACCEPT(Intent.ACCEPT),
    DECLINE(Intent.DECLINE),
    LANGUAGE(Intent.LANGUAGE),
    HELP(Intent.HELP),
    THANKS(Intent.THANKS),
    GREETING(Intent.GREETING),
    UNSURE(Intent.UNSURE),
    /** Nothing an operator wants. */
    OTHER;

    private final Set<Intent> heard;

    OperatorIntent(Intent... heard) {
        this.heard = Set.of(heard);
    }

    @Override
    public Set<Intent> heard() {
        return heard;
    }

    /** What an operator wants by what was heard. */
    public static OperatorIntent of(Intent heard) {
        return RoleIntent.of(heard, values(), OTHER);
    }
}
