package cn.onestop.matters.paper.web;

import cn.onestop.matters.paper.Paper;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// What a telephone reads off the paper: number and code as plain lines. It is no address, so that
/// neither of them ends up in the log of a server.
final class QrCode {

  private static final int WHITE = 0xFFFFFF;
  private static final int POINTS_A_SQUARE = 4;
  private static final int QUIET_SQUARES = 4;

  private QrCode() {}

  static String text(Paper paper) {
    return "办件编号 %s\n查询码 %s".formatted(paper.matter(), paper.receiptCode());
  }

  /// As an image within the page itself.
  static String image(Paper paper) {
    BitMatrix squares = squares(text(paper));
    int side = squares.getWidth() * POINTS_A_SQUARE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean black = squares.get(x / POINTS_A_SQUARE, y / POINTS_A_SQUARE);
        image.setRGB(x, y, black ? 0 : WHITE);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static BitMatrix squares(String text) {
    Map<EncodeHintType, Object> hints =
        Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            QUIET_SQUARES);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
    } catch (WriterException e) {
      throw new IllegalStateException("no QR code of " + text.length() + " characters", e);
    }
  }
}
