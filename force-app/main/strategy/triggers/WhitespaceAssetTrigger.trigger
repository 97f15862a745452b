trigger WhitespaceAssetTrigger on Asset(after insert, after update, after delete, after undelete) {
    new WhitespaceAssetHandler().run();
}
