package id.guruonline.config.simulation;

import id.guruonline.scheduler.simulation.Played;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.w3c.dom.Document;

/** Pictures of what the days of a simulation came to, as SVG. They need a machine with fonts. */
public final class Plots {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;

    /** The size of the dots of the trade-off. */
    private static final double DOT = 8;

    private Plots() {}

    /**
     * All of them, by the name of the file.
     *
     * @param report of the first seed
     */
    public static Map<String, String> of(SimulationReport report) {
        Map<String, String> plots = new LinkedHashMap<>();
        plots.put("filled-by-notice.svg", svg(byNotice(report)));
        plots.put("filled-by-district.svg", svg(byDistrict(report)));
        plots.put("trade-off.svg", svg(tradeOff(report)));
        return plots;
    }

    private static JFreeChart byNotice(SimulationReport report) {
        DefaultCategoryDataset shares = new DefaultCategoryDataset();
        report.plays()
                .forEach((rules, played) ->
                        played.filledByNotice()
                                .forEach((notice, share) ->
                                        shares.addValue(share.value(), rules, notice)));
        return ChartFactory.createBarChart("Filled, by notice", "ordered before", "share", shares);
    }

    private static JFreeChart byDistrict(SimulationReport report) {
        DefaultCategoryDataset shares = new DefaultCategoryDataset();
        Map.Entry<String, Played> service = report.plays().entrySet().iterator().next();
        service.getValue()
                .filledByDistrict()
                .forEach((district, share) ->
                        shares.addValue(share.value(), service.getKey(), district));
        return ChartFactory.createBarChart(
                "Filled, by kecamatan",
                "kecamatan",
                "share",
                shares,
                PlotOrientation.HORIZONTAL,
                false,
                false,
                false);
    }

    /** What more filled lessons cost in messages, a dot for each set of rules. */
    private static JFreeChart tradeOff(SimulationReport report) {
        XYSeriesCollection dots = new XYSeriesCollection();
        report.plays()
                .forEach((rules, played) -> {
                    XYSeries dot = new XYSeries(rules);
                    dot.add(played.messagesAFilledOrder(), played.filled().value());
                    dots.addSeries(dot);
                });
        JFreeChart chart =
                ChartFactory.createScatterPlot(
                        "What it costs", "messages a filled order", "filled", dots);
        for (int i = 0; i < dots.getSeriesCount(); i++) {
            chart.getXYPlot()
                    .getRenderer()
                    .setSeriesShape(i, new Rectangle2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        }
        return chart;
    }

    private static String svg(JFreeChart chart) {
        SVGGraphics2D picture = new SVGGraphics2D(empty());
        picture.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.draw(picture, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        StringWriter written = new StringWriter();
        try {
            picture.stream(written, true);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
