package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Stage.PhoneButton;
import id.guruonline.config.transcript.Stage.PhoneMessage;
import id.guruonline.config.transcript.Transcript.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends a transcript's inputs. Each gets a message id made of the transcript and a count by person,
 * so that all ids derived from it are the same at every playing.
 */
final class Talk {

    private final String transcript;
    private final Stage stage;
    private final Performance.Delivery delivery;
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean typesWhatIsNotShown;

    Talk(String transcript, Stage stage, Performance.Delivery delivery) {
        this.transcript = transcript;
        this.stage = stage;
        this.delivery = delivery;
    }

    /** From now on, whoever does not see a button types what is on it. */
    void typeWhatIsNotShown() {
        typesWhatIsNotShown = true;
    }

    /** Sends them one after the other, and then awaits what they lead to. */
    void inTurn(List<Input> inputs, Map<String, String> persons) {
        prepare(inputs, persons).values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                .forEach(this::send);
        stage.settle();
    }

    /** Sends each person's inputs at the same moment as the others'. */
    void atOnce(List<Input> inputs, Map<String, String> persons) {
        Map<String, List<Message>> byPerson = prepare(inputs, persons);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> races = new ArrayList<>();
            for (List<Message> messages : byPerson.values()) {
                races.add(
                        racers.submit(() -> {
                            start.await();
                            messages.forEach(this::send);
                            return null;
                        }));
            }
            start.countDown();
            for (Future<?> race : races) {
                race.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("A racer did not arrive", e);
        }
        stage.settle();
    }

    /** A message ready to be sent; buttons are looked up before the first is. */
    private record Message(int order, String person, String text, boolean tap, String id) {}

    private Map<String, List<Message>> prepare(List<Input> inputs, Map<String, String> persons) {
        Map<String, List<Message>> byPerson = new LinkedHashMap<>();
        for (Input input : inputs) {
            String person = actual(input.person(), persons);
            Optional<String> button = input.tap() ? findButton(person, input) : Optional.empty();
            String text = button.orElseGet(() -> typed(input, persons));
            List<Message> own = byPerson.computeIfAbsent(person, _ -> new ArrayList<>());
            own.add(new Message(input.line(), person, text, button.isPresent(), id(person, input)));
        }
        return byPerson;
    }

    /** With what a placeholder stands for, where that is known. */
    private static String typed(Input input, Map<String, String> captures) {
        String text = input.text();
        for (Map.Entry<String, String> capture : captures.entrySet()) {
            text = text.replace("<" + capture.getKey() + ">", capture.getValue());
        }
        return text;
    }

    private static String actual(String person, Map<String, String> persons) {
        if (!person.startsWith("<")) {
            return person;
        }
        String actual = persons.get(person.substring(1, person.length() - 1));
        if (actual == null) {
            throw new IllegalStateException("Nobody is " + person + " yet");
        }
        return actual;
    }

    private String id(String person, Input input) {
        String given = input.id();
        String own = given == null ? "" + counts.merge(person, 1, Integer::sum) : given;
        return transcript + "." + own;
    }

    private Optional<String> findButton(String person, Input input) {
        String phone = input.from() == null ? person : input.from();
        List<PhoneMessage> shown = stage.messages(phone, 0).reversed();
        Optional<String> found =
                shown.stream()
                        .filter(PhoneMessage::fromBot)
                        .flatMap(message -> message.buttons().stream())
                        .filter(button -> button.label().equals(input.text()))
                        .map(PhoneButton::data)
                        .skip(input.back())
                        .findFirst();
        if (found.isEmpty() && !typesWhatIsNotShown) {
            throw new IllegalStateException(
                    "%s has no button [%s] at line %d"
                            .formatted(phone, input.text(), input.line()));
        }
        return found;
    }

    private void send(Message message) {
        for (int i = 0; i < (delivery == Performance.Delivery.TWICE ? 2 : 1); i++) {
            if (message.tap()) {
                stage.tap(message.person(), message.text(), message.id());
            } else {
                stage.say(message.person(), message.text(), message.id());
            }
        }
    }
}
