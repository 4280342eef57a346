package id.guruonline.bench;

/** One measurement of the bench. */
public interface Part {

    /** As {@code -Dbench.parts} names it. */
    String name();

    /** Measures; what cannot be measured on this machine is a note in what it returns. */
    Section measure(Bench bench) throws Exception;
}
