package id.guruonline.bench;

/**
 * One number that was measured.
 *
 * @param what the work, as a row of the report
 * @param who did it, as a column
 */
public record Figure(String what, String who, double value, String unit) {

    /** As people read it. */
    public String text() {
        String number =
                value >= 100
                        ? "%,.0f".formatted(value)
                        : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
        return number + " " + unit;
    }
}
