package id.guruonline.conversation.text;

import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the service calls its own constants, where they stand by themselves and in no sentence. */
public final class OwnNames {

    private static final Map<Language, TextFile> FILES =
            Arrays.stream(Language.values())
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    TextFile::of,
                                    (one, _) -> one,
                                    () -> new EnumMap<>(Language.class)));

    private OwnNames() {}

    /** Its shortest name in that language, as within a sentence: small where it is no name. */
    public static String shortOf(Enum<?> constant, Language language) {
        return Objects.requireNonNull(FILES.get(language)).nameOf(constant, Naming.SHORT);
    }

    /**
     * What the education office types for a role, whatever language it writes; nothing for a role
     * into which the office lets nobody.
     */
    public static List<String> listTyped(Role role) {
        return FILES.values().stream()
                .flatMap(file -> file.listTyped(role).stream())
                .distinct()
                .toList();
    }
}
