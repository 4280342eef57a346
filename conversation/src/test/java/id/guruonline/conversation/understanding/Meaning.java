package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.people.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a message is meant as, or was taken for, as text by slot, so that the two can be compared.
 */
record Meaning(
        Map<String, String> slots,
        @Nullable String detail,
        @Nullable String minutes,
        boolean asked,
        List<Meaning> more) {

    static final List<String> SLOTS =
            List.of(
                    "intent",
                    "subject",
                    "grade",
                    "className",
                    "date",
                    "start",
                    "end",
                    "repeat",
                    "problem",
                    "number",
                    "order",
                    "more");

    private static final Set<String> SUBJECTS =
            Arrays.stream(Subject.values()).map(Enum::name).collect(Collectors.toSet());

    static Meaning parse(String text) {
        List<Meaning> all = new ArrayList<>();
        boolean asked = text.strip().endsWith(" ?");
        String told = asked ? text.strip().substring(0, text.strip().length() - 2) : text.strip();
        for (String each : told.split(" & ", -1)) {
            all.add(one(each.strip()));
        }
        Meaning first = all.getFirst();
        List<Meaning> rest = List.copyOf(all.subList(1, all.size()));
        first.slots().put("more", String.valueOf(rest.size()));
        return new Meaning(first.slots(), first.detail(), first.minutes(), asked, rest);
    }

    private static Meaning one(String text) {
        Map<String, String> slots = nothing();
        String minutes = null;
        String plain = text;
        int open = text.indexOf('[');
        if (open >= 0) {
            int close = text.indexOf(']');
            String name = text.substring(open + 1, close);
            slots.put("className", name);
            String grade = name.split("[^0-9]", 2)[0];
            slots.put("grade", grade.isEmpty() ? nothing("grade") : grade);
            plain = text.substring(0, open) + text.substring(close + 1);
        }
        String[] words = plain.strip().split(" +", -1);
        String[] intent = words[0].split(":", 2);
        slots.put("intent", intent[0]);
        for (String word : Arrays.copyOfRange(words, 1, words.length)) {
            if (word.startsWith("min")) {
                minutes = word.substring(3);
            } else {
                put(word, slots);
            }
        }
        return new Meaning(slots, intent.length > 1 ? intent[1] : null, minutes, false, List.of());
    }

    private static void put(String word, Map<String, String> slots) {
        if (SUBJECTS.contains(word)) {
            slots.put("subject", word);
        } else if (word.matches("g\\d+")) {
            slots.put("grade", word.substring(1));
        } else if (word.matches("\\d\\d-\\d\\d")) {
            slots.put("date", "2026-" + word);
        } else if (word.matches("\\d{4}-\\d\\d-\\d\\d")) {
            slots.put("date", word);
        } else if (word.matches("(\\d\\d:\\d\\d)?-(\\d\\d:\\d\\d)?")) {
            int dash = word.indexOf('-');
            slots.put("start", dash > 0 ? word.substring(0, dash) : "null");
            slots.put("end", dash < word.length() - 1 ? word.substring(dash + 1) : "null");
        } else if (word.matches("x\\d+")) {
            slots.put("repeat", word.substring(1));
        } else if (word.startsWith("!")) {
            slots.put("problem", word.substring(1));
        } else if (word.startsWith("#")) {
            slots.put("order", word.substring(1));
        } else if (word.matches("n\\d+")) {
            slots.put("number", word.substring(1));
        } else {
            throw new IllegalArgumentException("cannot read '" + word + "'");
        }
    }

    static Meaning of(Understood understood) {
        Map<String, String> slots = nothing();
        slots.put("intent", understood.intent().name());
        slots.put("subject", String.valueOf(understood.subject()));
        slots.put("grade", String.valueOf(understood.grade()));
        slots.put("className", String.valueOf(understood.className()));
        slots.put("date", String.valueOf(understood.date()));
        slots.put("start", String.valueOf(understood.start()));
        slots.put("end", String.valueOf(understood.end()));
        slots.put("repeat", String.valueOf(understood.repeat()));
        slots.put("problem", String.valueOf(understood.problem()));
        slots.put("number", String.valueOf(understood.number()));
        slots.put("order", String.valueOf(understood.orderId()));
        slots.put("more", String.valueOf(understood.more().size()));
        return new Meaning(
                slots,
                String.valueOf(understood.detail()),
                String.valueOf(understood.minutes()),
                understood.asks() || understood.intent() == Intent.Talk.UNSURE,
                understood.more().stream().map(Meaning::of).toList());
    }

    private static Map<String, String> nothing() {
        Map<String, String> slots = new LinkedHashMap<>();
        SLOTS.forEach(slot -> slots.put(slot, nothing(slot)));
        return slots;
    }

    /** What stands for a slot that is not given. */
    static String nothing(String slot) {
        return switch (slot) {
            case "repeat" -> "1";
            case "more" -> "0";
            default -> "null";
        };
    }

    /**
     * The slots in which {@code taken} differs from this; a number is only compared if it was
     * meant, and of what is to be asked first nothing but that it is.
     */
    List<String> differences(Meaning taken) {
        if (asked) {
            return taken.asked() ? List.of() : List.of("taken without asking");
        }
        List<String> differences = new ArrayList<>();
        for (String slot : SLOTS) {
            String meant = slots.get(slot);
            boolean open = slot.equals("number") && "null".equals(meant);
            if (!open && meant != null && !meant.equals(taken.slots().get(slot))) {
                differences.add(slot + "=" + taken.slots().get(slot) + " not " + meant);
            }
        }
        if (detail != null && !detail.equals(taken.detail())) {
            differences.add("detail=" + taken.detail() + " not " + detail);
        }
        if (minutes != null && !minutes.equals(taken.minutes())) {
            differences.add("minutes=" + taken.minutes() + " not " + minutes);
        }
        for (int i = 0; i < Math.min(more.size(), taken.more().size()); i++) {
            for (String each : more.get(i).differences(taken.more().get(i))) {
                differences.add("order " + (i + 2) + " " + each);
            }
        }
        return differences;
    }
}
