package id.guruonline.conversation.testing;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.ChannelTraits.Ability;
import id.guruonline.conversation.message.ChannelTraits.Ids;
import id.guruonline.conversation.message.ChannelTraits.Limits;
import id.guruonline.conversation.message.ChannelTraits.Price;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.JoinLink;
import java.util.List;
import java.util.Set;

/** Channels as unlike as there can be. Only their traits count; their names are as good as any. */
public final class SomeChannels {

    /** What every channel of today takes. */
    public static final Limits LIMITS = new Limits(1024, 10, Button.LONGEST_LABEL);

    /** Chats that cost nothing, where somebody can show their phone number. */
    public static final ChannelTraits CHATS =
            new ChannelTraits(
                    "telegram",
                    Price.FREE,
                    Ids.CHAT,
                    LIMITS,
                    Set.of(Ability.SHOW_PHONE, Ability.PROVE_SENDER),
                    JoinLink.NONE);

    /** Paid for, to phone numbers. */
    public static final ChannelTraits NUMBERS =
            paid("whatsapp", Set.of(Ability.TELL_DELIVERY, Ability.PROVE_SENDER));

    /** The same again, where anybody may write in another's name. */
    public static final ChannelTraits OTHER_NUMBERS = paid("sms", Set.of(Ability.TELL_DELIVERY));

    /** Where everybody has a phone under their own id. */
    public static final ChannelTraits PHONES =
            new ChannelTraits(
                    "playground",
                    Price.FREE,
                    Ids.PERSON,
                    LIMITS,
                    Set.of(Ability.PROVE_SENDER),
                    JoinLink.NONE);

    private SomeChannels() {}

    /** Those channels. */
    public static Channels of(ChannelTraits... traits) {
        return new Channels(List.of(traits));
    }

    /** The address of that id on that channel. */
    public static Address at(ChannelTraits traits, String id) {
        return new Address(traits.name(), id);
    }

    /** As that, with such addresses that open a chat. */
    public static ChannelTraits opening(ChannelTraits traits, JoinLink link) {
        return new ChannelTraits(
                traits.name(),
                traits.price(),
                traits.ids(),
                traits.limits(),
                traits.abilities(),
                link);
    }

    private static ChannelTraits paid(String name, Set<Ability> abilities) {
        return new ChannelTraits(
                name, Price.PAID, Ids.PHONE_NUMBER, LIMITS, abilities, JoinLink.NONE);
    }
}
