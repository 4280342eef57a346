package id.guruonline.config.transcript;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A transcript as read: scene after scene, with every line of its file in one of them. */
record Transcript(Path file, List<Scene> scenes) {

    /** The file's name without its ending. */
    String name() {
        return nameOf(file);
    }

    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.chat$", "");
    }

    /** The same with other items in their places. */
    Transcript map(UnaryOperator<Item> change) {
        return new Transcript(
                file,
                scenes.stream()
                        .map(scene ->
                                new Scene(
                                        scene.doing(), scene.items().stream().map(change).toList()))
                        .toList());
    }

    /** Something done, and all that is said because of it. */
    record Scene(Doing doing, List<Item> items) {

        List<Input> inputs() {
            return pick(Input.class);
        }

        List<Expected> expected() {
            return pick(Expected.class);
        }

        List<Shown> shown() {
            return pick(Shown.class);
        }

        int line() {
            return items.getFirst().line();
        }

        private <T extends Item> List<T> pick(Class<T> kind) {
            return items.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /** What is done in a scene; its inputs are among its items. */
    sealed interface Doing {}

    /** Nothing: the remarks before the first scene. */
    record Opening() implements Doing {}

    /** A world is loaded. */
    record LoadWorld(String json) implements Doing {}

    /** The inputs are sent in the order written, and only then is it settled. */
    record Talk() implements Doing {}

    /** The inputs of different persons are sent at the same moment. */
    record Race() implements Doing {}

    /** The clock is wound by a duration. */
    record Wind(Duration by) implements Doing {}

    /** The clock is wound to an instant. */
    record WindTo(Instant to) implements Doing {}

    /** The service is stopped and started. */
    record Restart() implements Doing {}

    /** A phone becomes reachable, or not. */
    record Reach(String person, boolean reachable) implements Doing {}

    /** What the channel says of that person's messages comes back, or is lost on the way. */
    record Answer(String person, boolean certain) implements Doing {}

    /** All orders are looked at. */
    record ShowOrders() implements Doing {}

    /** A teacher's timetable is looked at. */
    record ShowTimetable(String person) implements Doing {}

    /** Lines of the file that belong together. */
    sealed interface Item {

        /** The first of the lines, counted from 1. */
        int line();

        List<String> raw();
    }

    /** A line with nothing to compare: a remark, a blank line, a brace, what is done. */
    record Kept(int line, List<String> raw) implements Item {}

    /**
     * Somebody sends something.
     *
     * @param text what is typed, or the label of the tapped button
     * @param id set where the message id is given and not counted
     * @param back how many newer buttons of that label are passed over
     * @param from whose phone the tapped button is on, where it is not the sender's
     */
    record Input(
            int line,
            List<String> raw,
            String person,
            String text,
            boolean tap,
            @Nullable String id,
            int back,
            @Nullable String from)
            implements Item {

        Input withText(String other) {
            return new Input(line, raw, person, other, tap, id, back, from);
        }
    }

    /**
     * Somebody is told something.
     *
     * @param person an id, or a placeholder as {@code <winner>}
     */
    record Expected(int line, List<String> raw, String person, Template said) implements Item {}

    /** One line of a view. */
    record Shown(int line, List<String> raw, Template text) implements Item {}
}
