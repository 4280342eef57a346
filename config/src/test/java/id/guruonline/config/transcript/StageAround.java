package id.guruonline.config.transcript;

import java.time.Instant;
import java.util.List;

/** A stage that is another one, save for what it does otherwise. */
abstract class StageAround implements Stage {

    private final Stage stage;

    StageAround(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void world(String json) {
        stage.world(json);
    }

    @Override
    public void say(String person, String text, String messageId) {
        stage.say(person, text, messageId);
    }

    @Override
    public void tap(String person, String data, String messageId) {
        stage.tap(person, data, messageId);
    }

    @Override
    public List<PhoneMessage> messages(String person, long after) {
        return stage.messages(person, after);
    }

    @Override
    public Instant now() {
        return stage.now();
    }

    @Override
    public void windTo(Instant instant) {
        stage.windTo(instant);
    }

    @Override
    public void settle() {
        stage.settle();
    }

    @Override
    public void restart() {
        stage.restart();
    }

    @Override
    public void answer(String person, boolean certain) {
        stage.answer(person, certain);
    }

    @Override
    public void reach(String person, boolean reachable) {
        stage.reach(person, reachable);
    }

    @Override
    public List<OrderView> orders() {
        return stage.orders();
    }

    @Override
    public List<LessonView> timetable(String person) {
        return stage.timetable(person);
    }

    @Override
    public void close() {
        stage.close();
    }
}
