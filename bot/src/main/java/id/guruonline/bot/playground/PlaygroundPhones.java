package id.guruonline.bot.playground;

import id.guruonline.bot.delivery.WayIn;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.IncomingMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people do with the phones of the playground. */
public final class PlaygroundPhones implements WayIn {

    /** As long as Telegram's; what is longer is cut. */
    private static final int LONGEST_TEXT = 4096;

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._:@+-]{1,64}");

    private final Phones phones;
    private final Inbox inbox;
    private final Supplier<String> ids;

    /**
     * @param ids new ids for messages that come without one, never the same twice
     */
    public PlaygroundPhones(Phones phones, Inbox inbox, Supplier<String> ids) {
        this.phones = phones;
        this.inbox = inbox;
        this.ids = ids;
    }

    /**
     * The person types something; once this returns it is safe. A message id repeated by the same
     * person has no second effect. Throws {@link IllegalArgumentException} on an id that is not 1
     * to 64 letters, digits or {@code . _ : @ + -}.
     */
    public void say(String person, String text, @Nullable String messageId) {
        String kept = cut(text);
        receive(person, kept, new Content.Text(kept), messageId);
    }

    /**
     * The person taps a button, which need not be on the phone any more: a real phone's might not
     * be either. Repeated and refused as {@link #say}; refused too where the data is empty or
     * longer than 64 bytes.
     */
    public void tap(String person, String data, @Nullable String messageId) {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > Button.LONGEST_DATA) {
            throw new IllegalArgumentException("a button's data has 1 to 64 bytes");
        }
        String label = phones.findLabel(validId(person), data).orElse(data);
        receive(person, label, new Content.Tap(data), messageId);
    }

    /** What the person's phone shows behind that place, oldest first. */
    public List<PhoneMessage> messages(String person, long after) {
        return phones.list(validId(person), after);
    }

    /** On the phone first: a reply never comes before what it answers. */
    private void receive(String person, String shown, Content content, @Nullable String messageId) {
        String id = validId(messageId == null ? ids.get() : messageId);
        PhoneMessage onPhone =
                phones.add(
                        validId(person),
                        "person/" + id,
                        PhoneMessage.From.PERSON,
                        shown,
                        List.of());
        inbox.receive(
                new IncomingMessage(
                        PlaygroundChannel.NAME + ":" + person + "/" + id,
                        new Address(PlaygroundChannel.NAME, person),
                        content,
                        onPhone.at()));
    }

    private static String validId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
