package id.guruonline.bot.playground;

import id.guruonline.bot.delivery.WayIn;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Manner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people do with the phones of the playground. */
public final class PlaygroundPhones implements WayIn {

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
        send(person, Sending.text(text), messageId);
    }

    /**
     * The person sends something. Repeated and refused as {@link #say}; throws {@link
     * NoSuchElementException} where it quotes what is not on that phone.
     */
    public void send(String person, Sending sending, @Nullable String messageId) {
        Manner manner = new Manner(findQuoted(person, sending.quotes()), sending.forwarded());
        receive(person, sending.shown(), sending.content(), manner, messageId);
    }

    /**
     * Lets the phone take nothing, or everything again. Throws {@link IllegalArgumentException} as
     * {@link #say}.
     */
    public void setReachable(String person, boolean reachable) {
        phones.setReachable(ownerOf(person), reachable);
    }

    /** The channel's id of what stands at that place; what people write has one too. */
    private @Nullable String findQuoted(String person, @Nullable Long place) {
        return place == null
                ? null
                : phones.findAt(ownerOf(person), place)
                        .map(PhoneMessage::id)
                        .orElseThrow(() ->
                                new NoSuchElementException("nothing at that place of the phone"));
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
        String label = phones.findLabel(ownerOf(person), data).orElse(data);
        receive(person, label, new Content.Tap(data), Manner.PLAIN, messageId);
    }

    /** What the person's phone shows behind that place, oldest first. */
    public List<PhoneMessage> messages(String person, long after) {
        return phones.list(ownerOf(person), after);
    }

    /** On the phone first: a reply never comes before what it answers. */
    private void receive(
            String person,
            String shown,
            Content content,
            Manner manner,
            @Nullable String messageId) {
        String owner = ownerOf(person);
        String id = validId(messageId == null ? ids.get() : messageId);
        PhoneMessage onPhone =
                phones.add(owner, "person/" + id, PhoneMessage.From.PERSON, shown, List.of());
        inbox.receive(
                new IncomingMessage(
                        PlaygroundChannel.NAME + ":" + owner + "/" + id,
                        new Address(PlaygroundChannel.NAME, owner),
                        content,
                        onPhone.at(),
                        manner));
    }

    /** Whoever has several roles has one phone, under whichever of their ids. */
    private String ownerOf(String person) {
        return phones.ownerOf(validId(person));
    }

    private static String validId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }
}
