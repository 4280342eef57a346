package id.guruonline.conversation.understanding.second;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.scheduler.people.Role;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what is wanted by nothing but the words of a message, as it learnt from the corpus. It is
 * right a little more often than the rules where a message is like none that was seen before, and
 * errs elsewhere than they do; so it makes doubt, and says what is likeliest where they have none.
 */
public final class SecondReader {

    /** The roles that it learnt to read, in the order of the file. */
    public static final List<Role> ROLES = List.of(Role.OPERATOR, Role.TEACHER);

    /** What it learnt, in the room of this class. */
    public static final String FILE = "weights.bin";

    private final Map<Role, Weights> learnt = new EnumMap<>(Role.class);
    private final Map<Role, List<Intent>> intents = new EnumMap<>(Role.class);

    /**
     * What it takes a message for.
     *
     * @param intent the likeliest
     * @param likelihood how likely that is, from 0 to 1
     */
    public record Opinion(Intent intent, double likelihood) {}

    private SecondReader(Map<Role, Weights> weights) {
        for (Map.Entry<Role, Weights> each : weights.entrySet()) {
            learnt.put(each.getKey(), each.getValue());
            intents.put(each.getKey(), named(each.getKey(), each.getValue().intents()));
        }
    }

    /** With weights that were learnt. */
    public static SecondReader with(Map<Role, Weights> weights) {
        return new SecondReader(weights);
    }

    /** With the weights that come with the service. */
    public static SecondReader learnt() {
        InputStream file = SecondReader.class.getResourceAsStream(FILE);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Objects.requireNonNull(file)))) {
            Map<Role, Weights> weights = new EnumMap<>(Role.class);
            for (Role role : ROLES) {
                weights.put(role, Weights.read(in));
            }
            return new SecondReader(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Intent> named(Role role, List<String> names) {
        List<Intent> wanted = Intent.wantedBy(role);
        List<Intent> named = new ArrayList<>();
        for (String name : names) {
            named.add(
                    wanted.stream()
                            .filter(intent -> intent.name().equals(name))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            FILE + " knows " + name + ", no " + role)));
        }
        return named;
    }

    /**
     * What somebody of that role wants by {@code sentence}; null where it cannot read that role.
     */
    public @Nullable Opinion of(Role role, Sentence sentence) {
        Weights weights = learnt.get(role);
        List<Intent> known = intents.get(role);
        if (weights == null || known == null || sentence.size() == 0) {
            return null;
        }
        double[] likely = weights.likelihoods(Traits.of(sentence));
        int best = 0;
        for (int i = 1; i < likely.length; i++) {
            best = likely[i] > likely[best] ? i : best;
        }
        return new Opinion(known.get(best), likely[best]);
    }
}
