package id.guruonline.bot.twilio;

import static id.guruonline.bot.twilio.TwilioWorld.NINE;
import static id.guruonline.bot.twilio.TwilioWorld.SITI;
import static id.guruonline.bot.twilio.TwilioWorld.message;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.twilio.template.Template;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages of {@code outgoing/}, and the form that Twilio is posted for each. */
class OutgoingTest {

    private final TwilioWorld twilio = new TwilioWorld();

    static Stream<Case> cases() {
        return Case.list("outgoing");
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_message_is_posted_as_its_file_says(Case file) {
        twilio.takesMessages();
        twilio.makesContents("HX1");
        Template.list().forEach(t -> twilio.sids.save(t.key(), "HX" + t.key()));
        String id = file.field("Id").isEmpty() ? SITI : file.field("Id");
        Address to = new Address(file.field("Channel"), id);
        if (!file.field("Heard").isEmpty()) {
            twilio.contacts.heard(to, NINE.minus(Duration.parse(file.field("Heard"))));
        }
        Channel channel = to.channel().equals("sms") ? twilio.sms() : twilio.whatsApp();
        assertThat(channel.send(message(to, file.field("Text"), buttons(file))))
                .isEqualTo(new SendOutcome.Sent("SM1"));
        assertThat(posted()).isEqualTo(file.expected());
    }

    private static Button[] buttons(Case file) {
        return Arrays.stream(file.field("Buttons").split(", "))
                .filter(button -> !button.isEmpty())
                .map(button -> button.split("=", 2))
                .map(parts -> new Button(parts[0], parts[1]))
                .toArray(Button[]::new);
    }

    private String posted() {
        return twilio.lastForm().entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue().replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
    }
}
