package broken.gate;

/// Opens the gate without a proof.
class Unproven {

  String post(PrintFiles files) {
    return files.write("a letter");
  }
}
