package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.second.SecondReader;
import id.guruonline.conversation.understanding.second.Traits;
import id.guruonline.conversation.understanding.second.Weights;
import id.guruonline.conversation.understanding.words.Lexicon;
import id.guruonline.scheduler.people.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Teaches the second reader by examples: a linear model for all intents of a role at once, by
 * gradient descent with a step of its own for each weight. The same examples in the same order give
 * the same weights on every machine.
 */
final class SecondReaderTeacher {

    private static final int ROUNDS = 12;
    private static final float STEP = 0.5f;
    private static final float FADING = 1e-5f;
    private static final float FLOOR = 1e-3f;

    /** Traits that only one message has teach nothing about others. */
    private static final int FEWEST_MESSAGES = 2;

    private final Lexicon lexicon = new Lexicon(Understanding.phrases());

    /** What is learnt from those of {@code examples} before which nothing was asked. */
    Map<Role, Weights> learn(List<Corpus.Example> examples) {
        Map<Role, Weights> learnt = new EnumMap<>(Role.class);
        for (Role role : SecondReader.ROLES) {
            learnt.put(
                    role,
                    weights(
                            examples.stream()
                                    .filter(each -> each.utterance().speaker() == role)
                                    .filter(each -> each.utterance().awaited() == Awaited.NOTHING)
                                    .toList()));
        }
        return learnt;
    }

    private Weights weights(List<Corpus.Example> examples) {
        List<int[]> seen = new ArrayList<>();
        int[] messages = new int[Traits.PLACES];
        for (Corpus.Example example : examples) {
            int[] traits = Traits.of(lexicon.sentence(example.utterance().text()));
            Arrays.stream(traits).forEach(trait -> messages[trait]++);
            seen.add(traits);
        }
        seen.replaceAll(traits ->
                Arrays.stream(traits)
                        .filter(trait -> messages[trait] >= FEWEST_MESSAGES)
                        .toArray());
        List<String> meant = examples.stream().map(SecondReaderTeacher::intent).toList();
        List<String> intents = List.copyOf(new TreeSet<>(meant));
        return rounded(intents, descended(seen, meant, intents));
    }

    private static String intent(Corpus.Example example) {
        return String.valueOf(example.meant().slots().get("intent"));
    }

    private static float[][] descended(List<int[]> seen, List<String> meant, List<String> intents) {
        float[][] weights = new float[intents.size()][Traits.PLACES];
        float[][] moved = new float[intents.size()][Traits.PLACES];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            order.add(i);
        }
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int example : order) {
                int right = intents.indexOf(meant.get(example));
                learn(seen.get(example), right, weights, moved);
            }
        }
        return weights;
    }

    private static void learn(int[] traits, int right, float[][] weights, float[][] moved) {
        double share = 1 / Math.sqrt(Math.max(1, traits.length));
        double[] likely = likely(traits, weights, share);
        for (int intent = 0; intent < weights.length; intent++) {
            double error = likely[intent] - (intent == right ? 1 : 0);
            if (Math.abs(error) < FLOOR) {
                continue;
            }
            for (int trait : traits) {
                float slope = (float) (error * share) + FADING * weights[intent][trait];
                moved[intent][trait] += slope * slope;
                weights[intent][trait] -=
                        STEP * slope / (FLOOR + (float) Math.sqrt(moved[intent][trait]));
            }
        }
    }

    private static double[] likely(int[] traits, float[][] weights, double share) {
        double[] likely = new double[weights.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int intent = 0; intent < weights.length; intent++) {
            double sum = 0;
            for (int trait : traits) {
                sum += weights[intent][trait];
            }
            likely[intent] = sum * share;
            highest = Math.max(highest, likely[intent]);
        }
        double all = 0;
        for (int intent = 0; intent < likely.length; intent++) {
            likely[intent] = StrictMath.exp(likely[intent] - highest);
            all += likely[intent];
        }
        for (int intent = 0; intent < likely.length; intent++) {
            likely[intent] /= all;
        }
        return likely;
    }

    private static Weights rounded(List<String> intents, float[][] weights) {
        float largest = 0;
        for (float[] row : weights) {
            for (float weight : row) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        float unit = largest / Byte.MAX_VALUE;
        byte[][] table = new byte[weights.length][Traits.PLACES];
        for (int intent = 0; intent < weights.length; intent++) {
            for (int place = 0; place < Traits.PLACES; place++) {
                table[intent][place] = (byte) Math.round(weights[intent][place] / unit);
            }
        }
        return new Weights(intents, table, unit);
    }
}
