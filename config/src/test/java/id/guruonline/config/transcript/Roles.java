package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Transcript.Expected;
import id.guruonline.config.transcript.Transcript.Input;
import id.guruonline.config.transcript.Transcript.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may stand for the placeholders in a race's persons' places. */
final class Roles {

    private Roles() {}

    /** Every way to give the race's persons to the placeholders that nobody has yet. */
    static List<Map<String, String>> casts(Scene scene, Map<String, String> known) {
        List<String> roles =
                scene.expected().stream()
                        .map(Expected::person)
                        .filter(person -> person.startsWith("<"))
                        .map(person -> person.substring(1, person.length() - 1))
                        .filter(role -> !known.containsKey(role))
                        .distinct()
                        .toList();
        List<String> racers = scene.inputs().stream().map(Input::person).distinct().toList();
        List<Map<String, String>> casts = new ArrayList<>();
        cast(roles, racers, known, casts);
        return casts;
    }

    private static void cast(
            List<String> roles,
            List<String> free,
            Map<String, String> known,
            List<Map<String, String>> casts) {
        if (roles.isEmpty()) {
            casts.add(known);
            return;
        }
        for (String racer : free) {
            Map<String, String> extended = new HashMap<>(known);
            extended.put(roles.getFirst(), racer);
            List<String> others = free.stream().filter(f -> !f.equals(racer)).toList();
            cast(roles.subList(1, roles.size()), others, extended, casts);
        }
    }
}
