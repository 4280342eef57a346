package id.guruonline.conversation.message;

import java.util.Set;

/**
 * What a channel is like, as far as anybody beyond it has to know. Each channel answers with its
 * own; whoever has to know asks the address's channel, see {@link Channels}, and never its name.
 *
 * @param name as the addresses of the channel name it; small letters, once in the service
 * @param price whether a message costs money
 * @param ids what the id of an address is
 * @param limits how much a message may have
 * @param abilities what else the channel can do
 * @param joinLink makes addresses that open a chat there
 */
public record ChannelTraits(
        String name,
        Price price,
        Ids ids,
        Limits limits,
        Set<Ability> abilities,
        JoinLink joinLink) {

    public ChannelTraits {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a channel");
        }
        abilities = Set.copyOf(abilities);
    }

    /** What a message costs. */
    public enum Price {
        FREE,
        PAID
    }

    /** What the id of an address is, and so who is known there before anybody proves anything. */
    public enum Ids {
        /** A chat: nobody is known there before they say who they are. */
        CHAT,
        /**
         * A phone number, E.164: who is registered with it is known there from the beginning. Where
         * somebody does not show theirs it is an id of the channel's, see {@link #hidesNumber}.
         */
        PHONE_NUMBER,
        /** A person's id: everybody is known there from the beginning. */
        PERSON
    }

    /** What not every channel can do. */
    public enum Ability {
        /** Somebody can show their phone number by a button, proven by the channel. */
        SHOW_PHONE,
        /** It tells whether a message that it took reached the person, and was read. */
        TELL_DELIVERY,
        /**
         * Buttons stay below a message that was answered, and so below each copy of a message that
         * was sent twice: any of them may be pressed later.
         */
        KEEP_BUTTONS,
        /** Whoever writes is at the address it says: nobody can write in another's name. */
        PROVE_SENDER,
        /**
         * No limits of people, schools or money hold: it serves for trying the service out, by
         * whoever runs it.
         */
        BE_UNLIMITED
    }

    /**
     * How much a message may have.
     *
     * @param text how long a text the channel may be handed, in UTF-16 units; it may shorten that
     *     for its readers by itself
     * @param buttons how many buttons it shows below a message; 0 where it shows none. Where a
     *     message has more, they can be answered by their numbers
     * @param label how long a button's label may be, in UTF-16 units; at least as long as the
     *     service writes them
     */
    public record Limits(int text, int buttons, int label) {

        /** Far shorter than anything worth saying; a smaller limit is another number by mistake. */
        private static final int SHORTEST_TEXT = 160;

        public Limits {
            if (text < SHORTEST_TEXT || buttons < 0 || label < Button.LONGEST_LABEL) {
                throw new IllegalArgumentException(
                        "a channel takes texts of %d, no negative buttons, labels of %d at least"
                                .formatted(SHORTEST_TEXT, Button.LONGEST_LABEL));
            }
        }

        /** As much of the words as the channel takes. */
        public String cut(String words) {
            return cut(words, text);
        }

        /**
         * The words, or their beginning and an ellipsis: that many UTF-16 units, no pair parted.
         */
        public static String cut(String words, int longest) {
            if (words.length() <= longest) {
                return words;
            }
            int end = longest - 1;
            boolean splitsPair = Character.isHighSurrogate(words.charAt(end - 1));
            return words.substring(0, splitsPair ? end - 1 : end) + "…";
        }
    }

    /** Whether somebody there does not show the number that others are known by. */
    public boolean hidesNumber(Address address) {
        return ids == Ids.PHONE_NUMBER && !address.id().startsWith("+");
    }

    /** Whether it can. */
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }
}
