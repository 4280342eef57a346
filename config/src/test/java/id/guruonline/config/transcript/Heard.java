package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Stage.PhoneButton;
import id.guruonline.config.transcript.Stage.PhoneMessage;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that was told to somebody, as a transcript writes it. */
record Heard(String person, PhoneMessage message) {

    private static final Set<String> ACCEPT = Set.of("Terima", "Accept");

    /** What is compared: the text, and below it the buttons in brackets. */
    String text() {
        String text =
                message.text().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return message.buttons().isEmpty() ? text : text + "\n" + buttons();
    }

    /** The lines of a file that expect exactly this. */
    List<String> lines(String indent) {
        List<String> lines = new ArrayList<>();
        String margin = indent + " ".repeat(person.length());
        for (String line : message.text().lines().toList()) {
            String start = lines.isEmpty() ? indent + person + "< " : margin + "| ";
            lines.add((start + line).stripTrailing());
        }
        if (!message.buttons().isEmpty()) {
            lines.add(margin + "  " + buttons());
        }
        return lines;
    }

    /** Whether it puts a lesson before a teacher; in SMS too, buttons are read off the text. */
    boolean isOffer() {
        return message.buttons().stream().anyMatch(button -> ACCEPT.contains(button.label()));
    }

    /** Whether the clock separates this from a later one. */
    boolean isBefore(Heard other) {
        return message.at().plus(1, ChronoUnit.SECONDS).compareTo(other.message.at()) <= 0;
    }

    private String buttons() {
        return message.buttons().stream()
                .map(PhoneButton::label)
                .map(label -> "[" + label + "]")
                .collect(Collectors.joining(" "));
    }
}
