package id.guruonline.conversation.text;

/**
 * Something with a text of its own in {@code say_*.properties}: its components are the placeholders
 * of that text. A sentence ({@link Say}) is one, and so are its parts.
 */
public sealed interface Phrase permits Say, Label, Line, Hint {

    /**
     * Where its text stands: {@code operator.AskClass}, {@code remark.PAST}, {@code line.OfOrder}.
     */
    default String key() {
        return this instanceof Enum<?> constant
                ? group(constant.getDeclaringClass()) + constant.name()
                : group(getClass().getEnclosingClass()) + getClass().getSimpleName();
    }

    /** Which of their names subjects, roles and the like have in it. */
    default Naming naming() {
        return Naming.WHOLE;
    }

    private static String group(Class<?> type) {
        String name = type.getSimpleName().replaceFirst("(?<=.)Say$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".";
    }
}
