package id.guruonline.config.playground.api;

import id.guruonline.bot.playground.PhoneMessage;
import id.guruonline.bot.playground.PlaygroundPhones;
import id.guruonline.bot.playground.Sending;
import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.api.Views.ButtonView;
import id.guruonline.config.playground.api.Views.MessageView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** Only a file makes a call longer. */
    private static final int MOST_BYTES_WITHOUT_FILE = 1 << 20;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*+={0,2}");

    private final PlaygroundPhones phones;
    private final Times times;

    PhonesController(PlaygroundPhones phones, Times times) {
        this.phones = phones;
        this.times = times;
    }

    @PostMapping("/say")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void say(HttpServletRequest request) throws IOException {
        Fields call =
                Fields.of(request)
                        .only(
                                "person",
                                "text",
                                "messageId",
                                "quotes",
                                "forwarded",
                                "file",
                                "location")
                        .atMostWithout("file", MOST_BYTES_WITHOUT_FILE);
        String person = call.getText("person");
        Sending sending = sending(call);
        deliver(() -> phones.send(person, sending, messageId(call)));
    }

    @PostMapping("/phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void phone(HttpServletRequest request) throws IOException {
        Fields call = Fields.of(request).only("person", "reachable");
        String person = call.getText("person");
        boolean reachable =
                call.findFlag("reachable")
                        .orElseThrow(() -> Refused.badRequest("\"reachable\" is missing."));
        deliver(() -> phones.setReachable(person, reachable));
    }

    @PostMapping("/tap")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tap(HttpServletRequest request) throws IOException {
        Fields call = Fields.of(request).only("person", "button", "messageId");
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

    private static Sending sending(Fields call) {
        Sending plain = content(call);
        Sending forwarded = call.findFlag("forwarded").orElse(false) ? plain.asForwarded() : plain;
        return call.findNumber("quotes", 1, Integer.MAX_VALUE)
                .map(forwarded::quoting)
                .orElse(forwarded);
    }

    private static Sending content(Fields call) {
        Optional<Fields> location = call.findObject("location");
        Optional<Fields> file = call.findObject("file");
        if (location.isPresent() && (file.isPresent() || call.has("text"))) {
            throw Refused.impossible("A \"location\" goes alone, as on a phone.");
        }
        return location.map(PhonesController::location)
                .or(() -> file.map(given -> file(given, call.findText("text").orElse(""))))
                .orElseGet(() -> Sending.text(call.getText("text")));
    }

    private static Sending location(Fields location) {
        location.only("lat", "lon");
        return Sending.location(location.getDegrees("lat", 90), location.getDegrees("lon", 180));
    }

    private static Sending file(Fields file, String words) {
        file.only("name", "type", "base64");
        if (!BASE64.matcher(file.getText("base64")).matches()) {
            throw Refused.impossible("\"base64\" is not the file in base64.");
        }
        return Sending.file(file.getText("name"), file.getText("type"), words);
    }

    private static @Nullable String messageId(Fields call) {
        return call.findText("messageId").orElse(null);
    }

    private static void deliver(Runnable delivery) {
        try {
            delivery.run();
        } catch (NoSuchElementException e) {
            throw Refused.impossible("\"quotes\": " + e.getMessage() + ".");
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
