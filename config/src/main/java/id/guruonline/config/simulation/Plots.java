package id.guruonline.config.simulation;

import id.guruonline.scheduler.simulation.Played;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/** Pictures of what the days of a simulation came to, as SVG. They need a machine with fonts. */
public final class Plots {

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
        Map.Entry<String, Played> service =
                report.plays().entrySet().iterator().next();
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
                    .setSeriesShape(
                            i, new Rectangle2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        }
        return chart;
    }

    private static String svg(JFreeChart chart) {
        SVGGraphics2D picture = new SVGGraphics2D(WIDTH, HEIGHT);
        chart.draw(picture, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        return picture.getSVGElement();
    }
}
