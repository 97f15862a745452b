trigger CompetitorPositionTrigger on Competitor_Position__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new CompetitorPositionHandler().run();
}
