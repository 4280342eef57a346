package id.guruonline.conversation.understanding.words;

/**
 * The dialects and languages of the region whose words people mix into Indonesian. A form in a word
 * file that is of one of them says so: {@code biso (Jambi)}.
 */
public enum Dialect {
    /** Malay of Jambi, which Bungo speaks. */
    JAMBI,
    /** Malay as it is spoken elsewhere on Sumatra and in Malaysia. */
    MELAYU,
    MINANG,
    /** Javanese. */
    JAWA,
    /** Sundanese. */
    SUNDA,
    /** Of Jakarta. */
    BETAWI
}
