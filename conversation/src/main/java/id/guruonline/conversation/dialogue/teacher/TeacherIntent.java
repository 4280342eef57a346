package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.RoleIntent;
import id.guruonline.conversation.understanding.meaning.Intent;
import java.util.Set;

/** What a teacher may want. */
public enum TeacherIntent implements RoleIntent {
    ACCEPT(Intent.ACCEPT),
    DECLINE(Intent.DECLINE),
    CANCEL(Intent.CANCEL),
    CHANGE(Intent.CHANGE),
    CHECK_IN(Intent.CHECK_IN),
    SCHEDULE(Intent.SCHEDULE, Intent.STATUS),
    PAUSE(Intent.PAUSE),
    RESUME(Intent.RESUME),
    STARS(Intent.STARS),
    LANGUAGE(Intent.LANGUAGE),
    HELP(Intent.HELP),
    THANKS(Intent.THANKS),
    GREETING(Intent.GREETING),
    UNSURE(Intent.UNSURE),
    /** Nothing a teacher wants. */
    OTHER;

    private final Set<Intent> heard;

    TeacherIntent(Intent... heard) {
        this.heard = Set.of(heard);
    }

    @Override
    public Set<Intent> heard() {
        return heard;
    }

    /** What a teacher wants by what was heard. */
    public static TeacherIntent of(Intent heard) {
        return RoleIntent.of(heard, values(), OTHER);
    }
}
