package id.guruonline.scheduler.simulation;

import java.util.SplittableRandom;

/**
 * Draws that belong to what they decide: the same seed and the same question have the same answer,
 * whatever else was drawn before. So policies meet the same people and the same luck.
 */
final class Chance {

    /** The golden ratio in 64 bits: consecutive inputs fall far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** A source of its own for what the parts name together. */
    SplittableRandom of(Object... parts) {
        long mixed = seed;
        for (Object part : parts) {
            mixed = (mixed ^ hash(part.toString())) * SPREAD;
            mixed ^= mixed >>> 32;
        }
        return new SplittableRandom(mixed);
    }

    private static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /** Gamma with scale 1, after Marsaglia and Tsang (2000). */
    static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** How many of something that happens so often on average. */
    static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble();
                product > limit;
                product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
