package id.guruonline.conversation.understanding.second;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much each trait speaks for each intent, as learnt for one role.
 *
 * @param intents the names of the intents, in ascending order
 * @param table of each intent, in that order, the weight of each place of {@link Traits}
 * @param unit what a weight of one stands for
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; copied, it would be slow.
public record Weights(List<String> intents, byte[][] table, float unit) {

    /** How likely each intent is for whoever shows {@code traits}; all of them make one. */
    public double[] likelihoods(int[] traits) {
        double[] likely = new double[table.length];
        double share = unit / Math.sqrt(traits.length);
        double highest = Double.NEGATIVE_INFINITY;
        for (int intent = 0; intent < table.length; intent++) {
            byte[] weights = table[intent];
            int sum = 0;
            for (int trait : traits) {
                sum += weights[trait];
            }
            likely[intent] = sum * share;
            highest = Math.max(highest, likely[intent]);
        }
        double all = 0;
        for (int intent = 0; intent < likely.length; intent++) {
            likely[intent] = StrictMath.exp(likely[intent] - highest);
            all += likely[intent];
        }
        double whole = all;
        Arrays.setAll(likely, intent -> likely[intent] / whole);
        return likely;
    }

    /** What {@link #write} wrote. */
    public static Weights read(DataInputStream in) throws IOException {
        List<String> intents = new ArrayList<>();
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            intents.add(in.readUTF());
        }
        float unit = in.readFloat();
        byte[][] table = new byte[count][];
        for (int i = 0; i < count; i++) {
            table[i] = in.readNBytes(Traits.PLACES);
        }
        return new Weights(List.copyOf(intents), table, unit);
    }

    /** Writes them, so that they can be read again. */
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(intents.size());
        for (String intent : intents) {
            out.writeUTF(intent);
        }
        out.writeFloat(unit);
        for (byte[] weights : table) {
            out.write(weights);
        }
    }
}
