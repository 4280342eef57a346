package id.guruonline.config.transcript;

import static java.util.Locale.ROOT;

import id.guruonline.config.transcript.Transcript.Expected;
import id.guruonline.config.transcript.Transcript.Item;
import id.guruonline.config.transcript.Transcript.Scene;
import id.guruonline.config.transcript.Transcript.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A transcript as it reads on another channel than the playground. The ids of orders derive from
 * those of messages, which each channel makes itself: there every id in the file is a placeholder,
 * for the same order at every place. Since ids also decide which of the orders of one moment comes
 * first, saved orders are looked at in the order of their lines.
 */
final class OrderIds {

    private static final Pattern ID = Pattern.compile("\\b([A-Z])(\\d{4,})\\b");

    private OrderIds() {}

    /** The transcript with a placeholder for each order's id. */
    static Transcript ofAnyChannel(Transcript transcript) {
        return new Transcript(
                transcript.file(), transcript.scenes().stream().map(OrderIds::open).toList());
    }

    private static Scene open(Scene scene) {
        List<Item> items = scene.items().stream().map(OrderIds::open).toList();
        return new Scene(
                scene.doing(),
                scene.doing() instanceof Transcript.ShowOrders ? sorted(items) : items);
    }

    /** What is shown by its text, and everything else before it. */
    private static List<Item> sorted(List<Item> items) {
        return items.stream().sorted(Comparator.comparing(OrderIds::shownText)).toList();
    }

    private static String shownText(Item item) {
        return item instanceof Shown shown ? shown.text().text() : "";
    }

    private static Item open(Item item) {
        return switch (item) {
            case Transcript.Kept kept -> kept;
            case Transcript.Input input -> input;
            case Expected(int line, var raw, String person, Template said) ->
                    new Expected(line, raw, person, open(said));
            case Shown(int line, var raw, Template text) -> new Shown(line, raw, open(text));
        };
    }

    private static Template open(Template template) {
        return new Template(
                ID.matcher(template.text())
                        .replaceAll(
                                id -> "<order" + id.group(1).toLowerCase(ROOT) + id.group(2) + ">"),
                template.mayBeCut());
    }
}
