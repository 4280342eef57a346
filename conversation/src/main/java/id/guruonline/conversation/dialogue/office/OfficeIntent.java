package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.RoleIntent;
import id.guruonline.conversation.understanding.meaning.Intent;
import java.util.Set;

/** What the education office may want, invitations apart. */
public enum OfficeIntent implements RoleIntent {
    STATUS(Intent.STATUS, Intent.SCHEDULE),
    ACCEPT(Intent.ACCEPT),
    DECLINE(Intent.DECLINE, Intent.CANCEL),
    LANGUAGE(Intent.LANGUAGE),
    THANKS(Intent.THANKS),
    /** Nothing the office wants: it is told what it can. */
    OTHER;

    private final Set<Intent> heard;

    OfficeIntent(Intent... heard) {
        this.heard = Set.of(heard);
    }

    @Override
    public Set<Intent> heard() {
        return heard;
    }

    /** What the office wants by what was heard. */
    public static OfficeIntent of(Intent heard) {
        return RoleIntent.of(heard, values(), OTHER);
    }
}
