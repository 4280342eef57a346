package id.guruonline.scheduler.store.migration;

/** Why a migration did not begin, or did not come to its end, in a sentence. */
public final class MigrationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationRefused(String sentence) {
        super(sentence);
    }
}
