package id.guruonline.config.playground.api;

import id.guruonline.bot.playground.PhoneMessage;
import id.guruonline.bot.playground.PlaygroundPhones;
import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.api.Views.ButtonView;
import id.guruonline.config.playground.api.Views.MessageView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The phones: what is on them, and people typing and tapping; whoever has no person's id is a
 * stranger with a phone.
 */
@OnPlayground
@RestController
@RequestMapping("/playground/api")
class PhonesController {

    private static final int MOST_BYTES = 1 << 20;

    private final PlaygroundPhones phones;
    private final Times times;

    PhonesController(PlaygroundPhones phones, Times times) {
        this.phones = phones;
        this.times = times;
    }

    @PostMapping("/say")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void say(HttpServletRequest request) throws IOException {
        Fields call = Fields.of(request, MOST_BYTES);
        String person = call.getText("person");
        String text = call.getText("text");
        deliver(() -> phones.say(person, text, messageId(call)));
    }

    @PostMapping("/tap")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tap(HttpServletRequest request) throws IOException {
        Fields call = Fields.of(request, MOST_BYTES);
        String person = call.getText("person");
        String button = call.getText("button");
        deliver(() -> phones.tap(person, button, messageId(call)));
    }

    @GetMapping("/messages")
    List<MessageView> messages(
            @RequestParam String person, @RequestParam(defaultValue = "0") long after) {
        try {
            return phones.messages(person, after).stream().map(this::view).toList();
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("\"person\" is " + e.getMessage() + ".");
        }
    }

    private static @Nullable String messageId(Fields call) {
        return call.findText("messageId").orElse(null);
    }

    private static void deliver(Runnable delivery) {
        try {
            delivery.run();
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("That cannot be delivered: " + e.getMessage() + ".");
        }
    }

    private MessageView view(PhoneMessage message) {
        return new MessageView(
                message.seq(),
                message.from().name().toLowerCase(Locale.ROOT),
                message.text(),
                message.buttons().stream().map(b -> new ButtonView(b.label(), b.data())).toList(),
                times.text(message.at()));
    }
}
