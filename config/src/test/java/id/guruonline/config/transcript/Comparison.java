package id.guruonline.config.transcript;

import static java.util.stream.Collectors.toCollection;

import id.guruonline.config.transcript.Transcript.Expected;
import id.guruonline.config.transcript.Transcript.Input;
import id.guruonline.config.transcript.Transcript.Item;
import id.guruonline.config.transcript.Transcript.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scene expects, held against what was told.
 *
 * @param faults each with the line it is about; empty where all was told and nothing else
 * @param rewritten the scene's lines as they would expect what was told
 * @param captures the values of placeholders, with those seen first in this scene
 */
record Comparison(List<Fault> faults, List<String> rewritten, Map<String, String> captures) {

    /** One difference. */
    record Fault(int line, String what) {}

    /**
     * Compares.
     *
     * @param heard of each person in order
     * @param known the values of placeholders so far, persons' placeholders included
     */
    static Comparison of(Scene scene, List<Heard> heard, Map<String, String> known) {
        return new Comparing(scene, heard, known).compare();
    }

    boolean holds() {
        return faults.isEmpty();
    }

    /** One comparison under way. */
    private static final class Comparing {

        private final Scene scene;
        private final Map<String, String> captures;
        private final Map<String, Deque<Heard>> waiting = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Slot> slots = new ArrayList<>();
        private final String indent;

        /** Lines to write; {@code heard} is null where they are no expectation. */
        private record Slot(List<String> lines, boolean talk, @Nullable Heard heard) {

            Slot(List<String> lines, Heard heard) {
                this(lines, true, heard);
            }

            Heard told() {
                return Objects.requireNonNull(heard);
            }
        }

        Comparing(Scene scene, List<Heard> heard, Map<String, String> known) {
            this.scene = scene;
            captures = new HashMap<>(known);
            heard.forEach(h -> waiting.computeIfAbsent(h.person(), _ -> new ArrayDeque<>()).add(h));
            indent = scene.items().getFirst().raw().getFirst().endsWith("{") ? "    " : "";
        }

        Comparison compare() {
            for (Item item : scene.items()) {
                if (item instanceof Expected expected) {
                    meet(expected);
                } else {
                    slots.add(new Slot(item.raw(), item instanceof Input, null));
                }
            }
            addUnexpected();
            if (!isBlock()) {
                sortByTime();
            }
            List<String> lines = slots.stream().flatMap(slot -> slot.lines().stream()).toList();
            return new Comparison(List.copyOf(faults), lines, captures);
        }

        private void meet(Expected expected) {
            String person = expected.person();
            String id = person.startsWith("<") ? bound(person) : person;
            Heard told = next(waiting.getOrDefault(id, new ArrayDeque<>()), expected);
            if (told == null) {
                faults.add(new Fault(expected.line(), "not said"));
            } else if (expected.said().matches(told.text(), captures)) {
                slots.add(new Slot(expected.raw(), told));
            } else {
                faults.add(new Fault(expected.line(), "said differently"));
                slots.add(new Slot(told.lines(indent), told));
            }
        }

        private @Nullable Heard next(Deque<Heard> told, Expected expected) {
            Optional<Heard> match =
                    comparable(told).stream()
                            .filter(heard -> expected.said().matches(heard.text(), captures))
                            .findFirst();
            match.ifPresent(told::remove);
            return match.orElseGet(told::poll);
        }

        /**
         * What may have been told first: in a race anything; elsewhere what comes first, but that
         * an offer may have gone before less urgent news of the same moment.
         */
        private List<Heard> comparable(Deque<Heard> told) {
            if (scene.doing() instanceof Transcript.Race) {
                return List.copyOf(told);
            }
            List<Heard> first = told.stream().limit(1).collect(toCollection(ArrayList::new));
            if (first.stream().anyMatch(Heard::isOffer)) {
                told.stream()
                        .filter(heard -> !heard.isOffer())
                        .findFirst()
                        .filter(heard -> !first.getFirst().isBefore(heard))
                        .ifPresent(first::add);
            }
            return first;
        }

        private String bound(String placeholder) {
            String name = placeholder.substring(1, placeholder.length() - 1);
            return captures.getOrDefault(name, placeholder);
        }

        private void addUnexpected() {
            List<Slot> unexpected =
                    waiting.values().stream()
                            .flatMap(Deque::stream)
                            .map(h -> new Slot(h.lines(indent), h))
                            .toList();
            int line = scene.line();
            unexpected.forEach(slot ->
                    faults.add(new Fault(line, "not expected: " + slot.lines().getFirst())));
            slots.addAll(lastTalk() + 1, unexpected);
        }

        private int lastTalk() {
            for (int i = slots.size() - 1; i > 0; i--) {
                if (slots.get(i).talk()) {
                    return i;
                }
            }
            return 0;
        }

        private boolean isBlock() {
            return !indent.isEmpty();
        }

        /** Where the clock separates two messages, the file has them in that order. */
        private void sortByTime() {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i).heard() != null) {
                    places.add(i);
                }
            }
            List<Slot> told = places.stream().map(slots::get).toList();
            for (int i = 1; i < told.size(); i++) {
                if (told.get(i).told().isBefore(told.get(i - 1).told())) {
                    faults.add(
                            new Fault(
                                    scene.line(),
                                    "said earlier: " + told.get(i).lines().getFirst()));
                }
            }
            List<Slot> sorted =
                    told.stream()
                            .sorted(
                                    Comparator.comparingLong(
                                            s -> s.told().message().at().getEpochSecond()))
                            .toList();
            for (int i = 0; i < places.size(); i++) {
                slots.set(places.get(i), sorted.get(i));
            }
        }
    }
}
