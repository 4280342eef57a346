package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Stage.PhoneMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a transcript ended: what every phone was told, the orders, and every teacher's timetable.
 *
 * @param told by person
 * @param saved by view
 */
record Ending(Map<String, List<String>> told, Map<String, List<String>> saved) {

    static Ending of(Transcript transcript, Stage stage) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Cast.of(transcript).forEach(person -> told.put(person, told(stage, person)));
        Map<String, List<String>> saved = new LinkedHashMap<>();
        saved.put("orders", Views.orders(stage.orders()));
        Cast.teachers(transcript)
                .forEach(id -> saved.put("timetable " + id, Views.timetable(stage.timetable(id))));
        return new Ending(told, saved);
    }

    private static List<String> told(Stage stage, String person) {
        return stage.messages(person, 0).stream()
                .filter(PhoneMessage::fromBot)
                .map(message -> message.at() + " " + new Heard(person, message).text())
                .toList();
    }
}
