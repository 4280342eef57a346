package id.guruonline.conversation.understanding.reading;

import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import java.util.List;
import java.util.Locale;

/** Finds an order's code: a letter and at least four digits, "B4821" or "#B4821". */
public final class OrderCodeRecogniser implements Recogniser {

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        for (int i = 0; i < sentence.size(); i++) {
            Token letter = sentence.at(i);
            Token digits = sentence.at(i + 1);
            boolean code =
                    letter.isWord()
                            && letter.text().length() == 1
                            && digits.digits() >= 4
                            && digits.digits() <= 9
                            && digits.glued();
            if (code) {
                int from = sentence.isMark(i - 1, '#') ? i - 1 : i;
                String id = letter.text().toUpperCase(Locale.ROOT) + digits.text();
                found.add(new Reading.OrderCode(from, i + 2, Precedence.ORDER_CODE, id));
            }
        }
    }
}
