package id.guruonline.scheduler.people;

/**
 * Stars somebody was given.
 *
 * @param count how many ratings
 * @param sum all their stars, 1 to 5 each
 */
public record Stars(int count, int sum) {

    public static final Stars NONE = new Stars(0, 0);

    /** Fewer could tell who gave which. */
    private static final int SHOWN_FROM = 5;

    private static final int GOOD = 4;

    public Stars {
        if (count < 0 || sum < count || sum > 5 * count) {
            throw new IllegalArgumentException(sum + " stars in " + count + " ratings");
        }
    }

    /** Whether they are enough to be shown to anybody. */
    public boolean areShown() {
        return count >= SHOWN_FROM;
    }

    /** Whether their average is one to be proud of. */
    public boolean areGood() {
        return count > 0 && sum >= GOOD * count;
    }

    /** Both together. */
    public Stars plus(Stars other) {
        return new Stars(count + other.count, sum + other.sum);
    }

    /**
     * The average, drawn towards a mean as if {@code weight} more ratings of that mean had been
     * given (a Bayesian average), so that two ratings of 5 do not beat two hundred of 4.8.
     */
    public double shrunk(double mean, double weight) {
        return (sum + mean * weight) / (count + weight);
    }
}
