package id.guruonline.conversation.text;

import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.List;

/** What the education office types for a role, whatever language it writes. */
public final class RoleNames {

    private static final List<TextFile> FILES =
            Arrays.stream(Language.values()).map(TextFile::of).toList();

    private RoleNames() {}

    /** The names; none for a role into which the office lets nobody. */
    public static List<String> listTyped(Role role) {
        return FILES.stream().flatMap(file -> file.listTyped(role).stream()).distinct().toList();
    }
}
