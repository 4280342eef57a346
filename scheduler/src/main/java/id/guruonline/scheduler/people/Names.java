package id.guruonline.scheduler.people;

/** Names as they may be shown: nothing in them is invisible or turns what stands around them. */
final class Names {

    private Names() {}

    /**
     * The name without characters that have no width or change the direction of the text, and
     * without what controls a terminal.
     */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.codePoints().filter(Names::isShown).forEach(plain::appendCodePoint);
        return plain.length() == name.length() ? name : plain.toString().strip();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
